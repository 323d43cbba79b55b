package nl.doelbinder.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ServiceTask;

/**
 * Goes through every state that a process can come into and tells what is wrong: where it stands still, where two tokens come
 * together, what is left behind or ends a second time once it has ended, and what never happens.
 */
final class Soundness {

    /** Ours have hundreds to thousands. */
    private static final int MOST = 200_000;

    private final Process process;
    private final TokenGame game;
    private final Set<String> faults = new TreeSet<>();
    private final Map<Marking, List<Marking>> before = new HashMap<>();
    private final Set<Marking> still = new HashSet<>();

    private Soundness(Process process) {
        this.process = process;
        this.game = new TokenGame(process);
    }

    static List<String> faultsOf(Process process) {
        var soundness = new Soundness(process);
        soundness.explore();
        soundness.checkCompletion();
        soundness.checkReached();
        return List.copyOf(soundness.faults);
    }

    private void explore() {
        var open = new ArrayDeque<Marking>();
        var start = game.start();
        before.put(start, new ArrayList<>());
        open.add(start);
        while (!open.isEmpty()) {
            var at = open.remove();
            checkLeftBehind(at);
            var steps = game.steps(at, faults);
            if (steps.isEmpty()) {
                still.add(at);
            }
            for (var next : steps) {
                if (!before.containsKey(next)) {
                    before.put(next, new ArrayList<>());
                    open.add(next);
                }
                before.getOrDefault(next, List.of()).add(at);
            }
            if (before.size() > MOST) {
                throw new IllegalStateException("more than " + MOST + " states in " + process.getId());
            }
        }
    }

    /** Once the process has come to its end, only what runs by itself beside it may still run out. */
    private void checkLeftBehind(Marking at) {
        if (at.ended().stream().noneMatch(end -> element(end).getParentContainer() == process)) {
            return;
        }
        at.tokens().forEach((place, line) -> {
            if (line.equals(Marking.MAIN) || waits(element(place))) {
                faults.add(place + " is left behind after " + String.join(", ", new TreeSet<>(at.ended())));
            }
        });
    }

    private static boolean waits(FlowElement element) {
        return (element instanceof Activity && !(element instanceof ServiceTask))
                || element instanceof IntermediateCatchEvent
                || element instanceof EventGateway;
    }

    private void checkCompletion() {
        var completing = new HashSet<Marking>();
        var open = new ArrayDeque<Marking>();
        before.keySet().stream().filter(Marking::completed).forEach(open::add);
        while (!open.isEmpty()) {
            var at = open.remove();
            if (completing.add(at)) {
                open.addAll(before.getOrDefault(at, List.of()));
            }
        }
        before.keySet().stream()
                .filter(at -> !completing.contains(at))
                .min(Comparator.comparing((Marking at) -> !still.contains(at))
                        .thenComparing(at -> at.tokens().size())
                        .thenComparing(Marking::places))
                .ifPresent(at -> faults.add("no end can be reached with tokens in " + at.places()));
    }

    private void checkReached() {
        nodes().stream()
                .map(FlowNode::getId)
                .filter(node -> !game.seen().contains(node))
                .forEach(node -> faults.add(node + " is never reached"));
        var mainEnds = new TreeSet<String>();
        before.keySet().forEach(at -> mainEnds.addAll(at.ended()));
        mainEnds.retainAll(game.besideEnds());
        mainEnds.forEach(end -> faults.add(end + " ends the process and is reached beside it too"));
    }

    private Collection<FlowNode> nodes() {
        return process.findFlowElementsOfType(FlowNode.class, true);
    }

    private FlowElement element(String id) {
        return process.getFlowElement(id, true);
    }
}
