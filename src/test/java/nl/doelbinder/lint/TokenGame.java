package nl.doelbinder.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.doelbinder.lint.Marking.Unsound;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventGateway;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.IntermediateCatchEvent;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TerminateEventDefinition;

/**
 * What can happen next in a process, whatever its data say: each answer of a gateway, each timer and message at any moment.
 * Several instances of one activity count as one. What an event begins beside the main line runs at most once at a time.
 */
final class TokenGame {

    private final Process process;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> besideEnds = new TreeSet<>();

    TokenGame(Process process) {
        this.process = process;
    }

    /** The nodes that a token came to in some run. */
    Set<String> seen() {
        return seen;
    }

    /** The ends that are reached beside the main line. */
    Set<String> besideEnds() {
        return besideEnds;
    }

    Marking start() {
        return enter(Marking.NONE, process, Marking.MAIN);
    }

    List<Marking> steps(Marking at, Collection<String> faults) {
        var next = new ArrayList<Marking>();
        at.tokens()
                .forEach((place, line) -> moves(at, element(place), line).forEach(move -> attempt(move, next, faults)));
        handlers(at).forEach(move -> attempt(move, next, faults));
        return next;
    }

    private static void attempt(Move move, List<Marking> next, Collection<String> faults) {
        try {
            next.add(move.made());
        } catch (Unsound e) {
            faults.add(e.getMessage());
        }
    }

    private Stream<Move> moves(Marking at, FlowElement element, String line) {
        if (element instanceof SequenceFlow flow) {
            return arrive(at, flow, (FlowNode) element(flow.getTargetRef()), line);
        }
        var node = (FlowNode) element;
        if (node instanceof EventGateway) {
            return node.getOutgoingFlows().stream().map(flow -> () -> {
                var event = (FlowNode) element(flow.getTargetRef());
                seen.add(event.getId());
                return at.without(node.getId()::equals).with(waysOut(event), line);
            });
        }
        var leaving = node instanceof SubProcess scope && at.holdsAny(within(scope))
                ? Stream.<Move>empty()
                : Stream.<Move>of(() -> leave(at, node).with(waysOut(node), line));
        return Stream.concat(
                leaving, node instanceof Activity activity ? interruptions(at, activity, line) : Stream.of());
    }

    private Stream<Move> arrive(Marking at, SequenceFlow flow, FlowNode target, String line) {
        var left = at.without(flow.getId()::equals);
        if (target instanceof ParallelGateway) {
            return join(at, target, line);
        }
        seen.add(target.getId());
        if (target instanceof ExclusiveGateway gateway) {
            if (gateway.getOutgoingFlows().size() > 1 && gateway.getDefaultFlow() == null) {
                return Stream.of(() -> {
                    throw new Unsound(target.getId() + " knows no way when no answer fits");
                });
            }
            return gateway.getOutgoingFlows().stream().map(way -> () -> left.with(List.of(way.getId()), line));
        }
        if (target instanceof EndEvent end) {
            return Stream.of(() -> end(left, end, line));
        }
        if (target instanceof Activity || target instanceof IntermediateCatchEvent || target instanceof EventGateway) {
            return Stream.of(() -> {
                var begun = left.with(List.of(target.getId()), line);
                return target instanceof SubProcess scope ? enter(begun, scope, line) : begun;
            });
        }
        throw new IllegalArgumentException(target.getId() + " is of a kind that is not understood here");
    }

    private Stream<Move> join(Marking at, FlowNode gateway, String line) {
        var ways = gateway.getIncomingFlows().stream().map(FlowElement::getId).toList();
        if (!ways.stream().allMatch(at::holds)) {
            return Stream.of();
        }
        seen.add(gateway.getId());
        var joined =
                ways.stream().anyMatch(way -> Marking.MAIN.equals(at.tokens().get(way))) ? Marking.MAIN : line;
        return Stream.of(() -> at.without(ways::contains).with(waysOut(gateway), joined));
    }

    private Marking enter(Marking at, FlowElementsContainer scope, String line) {
        var start = scope.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .findFirst()
                .orElseThrow();
        seen.add(start.getId());
        return at.with(List.of(start.getId()), line);
    }

    private Marking leave(Marking at, FlowNode node) {
        var left = at.without(node.getId()::equals);
        return node instanceof SubProcess scope ? left.without(within(scope)).forgetting(within(scope)) : left;
    }

    private Stream<Move> interruptions(Marking at, Activity activity, String line) {
        return activity.getBoundaryEvents().stream()
                .filter(event -> event.isCancelActivity() || !at.tokens().containsValue(event.getId()))
                .map(event -> () -> {
                    seen.add(event.getId());
                    return event.isCancelActivity()
                            ? leave(at, activity).with(waysOut(event), line)
                            : at.with(waysOut(event), event.getId());
                });
    }

    /** What the subprocesses that wait for an event do to the scopes at work. */
    private Stream<Move> handlers(Marking at) {
        return process.findFlowElementsOfType(EventSubProcess.class, true).stream()
                .filter(handler -> !at.holds(handler.getId()))
                .filter(handler -> handler.getParentContainer() instanceof SubProcess scope
                        ? at.holds(scope.getId())
                        : !at.completed() && at.ended().isEmpty())
                .map(handler -> () -> {
                    var begins = (StartEvent) handler.getFlowElements().stream()
                            .filter(StartEvent.class::isInstance)
                            .findFirst()
                            .orElseThrow();
                    seen.add(handler.getId());
                    var line = begins.isInterrupting() ? Marking.MAIN : handler.getId();
                    var rest = begins.isInterrupting() ? at.without(within(handler.getParentContainer())) : at;
                    return enter(rest.with(List.of(handler.getId()), line), handler, line);
                });
    }

    private Marking end(Marking left, EndEvent end, String line) {
        if (!Marking.MAIN.equals(line)) {
            besideEnds.add(end.getId());
        }
        var terminates = end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
        if (!terminates && !end.getEventDefinitions().isEmpty()) {
            throw new IllegalArgumentException(end.getId() + " is of a kind that is not understood here");
        }
        var rest = terminates ? left.without(within(end.getParentContainer())) : left;
        return Marking.MAIN.equals(line) ? rest.endedAt(end.getId()) : rest;
    }

    private Collection<String> waysOut(FlowNode node) {
        var ways = node.getOutgoingFlows().stream().map(FlowElement::getId).toList();
        if (ways.isEmpty() && !(node instanceof EventSubProcess)) {
            throw new Unsound(node.getId() + " has no way out");
        }
        return ways;
    }

    private Predicate<String> within(FlowElementsContainer scope) {
        return place -> {
            var at = element(place).getParentContainer();
            while (at instanceof SubProcess inner && at != scope) {
                at = inner.getParentContainer();
            }
            return at == scope;
        };
    }

    private FlowElement element(String id) {
        return process.getFlowElement(id, true);
    }

    private interface Move {
        Marking made();
    }
}
