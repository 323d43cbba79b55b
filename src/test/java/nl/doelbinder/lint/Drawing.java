package nl.doelbinder.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.SubProcess;
import org.flowable.bpmn.model.TerminateEventDefinition;
import org.flowable.bpmn.model.UserTask;

/**
 * A small process, written as its flows: {@code user_a > end}. What a node is, its name says; {@code timer at user_a}
 * interrupts it, {@code timer beside user_a} does not, and {@code sub_work: …} stands in a scope.
 */
final class Drawing {

    private static final Pattern FLOW = Pattern.compile("(\\w+) > (\\w+)( default)?");
    private static final Pattern EVENT = Pattern.compile("(\\w+) (at|beside) (\\w+)");

    private final Process process = new Process();
    private final Map<String, FlowNode> nodes = new HashMap<>();

    private Drawing() {}

    static Process of(String drawing) {
        var drawn = new Drawing();
        drawing.lines().forEach(drawn::line);
        return drawn.process;
    }

    private void line(String line) {
        var colon = line.indexOf(':');
        var scope = colon < 0 ? process : (FlowElementsContainer) node(line.substring(0, colon), process);
        for (var part : line.substring(colon + 1).split(";", -1)) {
            var flow = FLOW.matcher(part.strip());
            var event = EVENT.matcher(part.strip());
            if (flow.matches()) {
                flow(node(flow.group(1), scope), node(flow.group(2), scope), flow.group(3) != null, scope);
            } else if (event.matches()) {
                attach(event.group(1), (Activity) node(event.group(3), scope), "at".equals(event.group(2)), scope);
            } else {
                throw new IllegalArgumentException(part);
            }
        }
    }

    private static void flow(FlowNode from, FlowNode to, boolean isDefault, FlowElementsContainer scope) {
        var flow = new SequenceFlow(from.getId(), to.getId());
        flow.setId(from.getId() + ">" + to.getId());
        scope.addFlowElement(flow);
        from.getOutgoingFlows().add(flow);
        to.getIncomingFlows().add(flow);
        if (isDefault) {
            ((ExclusiveGateway) from).setDefaultFlow(flow.getId());
        }
    }

    private void attach(String id, Activity host, boolean interrupts, FlowElementsContainer scope) {
        var event = new BoundaryEvent();
        event.setId(id);
        event.setCancelActivity(interrupts);
        host.getBoundaryEvents().add(event);
        nodes.put(id, event);
        scope.addFlowElement(event);
    }

    private FlowNode node(String id, FlowElementsContainer scope) {
        return nodes.computeIfAbsent(id, name -> {
            var node = create(name);
            node.setId(name);
            scope.addFlowElement(node);
            return node;
        });
    }

    private static FlowNode create(String id) {
        return switch (id.replaceFirst("_.*", "")) {
            case "start" -> start(id);
            case "user" -> new UserTask();
            case "service" -> new ServiceTask();
            case "xor" -> new ExclusiveGateway();
            case "and" -> new ParallelGateway();
            case "sub" -> new SubProcess();
            case "event" -> new EventSubProcess();
            case "end" -> new EndEvent();
            case "stop" -> terminating();
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static StartEvent start(String id) {
        var start = new StartEvent();
        start.setInterrupting(!id.endsWith("beside"));
        return start;
    }

    private static EndEvent terminating() {
        var end = new EndEvent();
        end.addEventDefinition(new TerminateEventDefinition());
        return end;
    }
}
