package nl.doelbinder.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.RoleGrant;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.api.FlowableTaskAlreadyClaimedException;
import org.flowable.engine.TaskService;
import org.springframework.stereotype.Component;

/** The tasks that wait for people. */
@Component
public class Tasks {

    private static final Comparator<Task> FIRST_DUE =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final OpenTasks open;
    private final TaskService engine;

    Tasks(OpenTasks open, TaskService engine) {
        this.open = open;
        this.engine = engine;
    }

    /** What the actor may do, by its own name or its groups', the first due first. */
    public List<Task> of(Actor actor) {
        if (actor.groups().isEmpty()) {
            return List.of();
        }
        return once(open.where(
                "(l.group_id_ in (:groups) or t.assignee_ = :username)",
                Map.of("groups", actor.groups(), "username", actor.username())));
    }

    /** As {@link #of(Actor)}, of which title, code or kind holds a text. */
    public List<Task> of(Actor actor, String text) {
        var sought = text.strip().toLowerCase(Locale.ROOT);
        return of(actor).stream()
                .filter(task -> List.of(task.subjectTitle(), task.subjectCode(), task.kind()).stream()
                        .anyMatch(named -> named.toLowerCase(Locale.ROOT).contains(sought)))
                .toList();
    }

    /** Tasks of others in the cases of the actor's own units, the first due first. */
    public List<Waiting> waitingForOthers(Actor actor) {
        var units = actor.grants().stream()
                .filter(grant -> grant.role().ofUnit() && grant.of() != null)
                .map(RoleGrant::of)
                .collect(Collectors.toUnmodifiableSet());
        List<Task> waiting = new ArrayList<>();
        for (var subjects : open.subjects()) {
            var codes = subjects.openCasesOf(units);
            if (!codes.isEmpty()) {
                waiting.addAll(open.where(
                        "d.key_ = :process and e.business_key_ = any(:codes) and t.assignee_ is distinct from :username"
                                + " and not exists (select 1 from act_ru_identitylink mine where mine.task_id_ = t.id_"
                                + " and mine.type_ = 'candidate' and mine.group_id_ = any(:groups))",
                        Map.of(
                                "process",
                                subjects.process(),
                                "codes",
                                array(codes),
                                "groups",
                                array(actor.groups()),
                                "username",
                                actor.username())));
            }
        }
        waiting.sort(FIRST_DUE);
        return once(waiting).stream()
                .map(task -> new Waiting(task, groups(task, waiting)))
                .toList();
    }

    /** One that several groups may do is there for each of them. */
    private static List<Task> once(List<Task> tasks) {
        Map<String, Task> byId = new LinkedHashMap<>();
        tasks.forEach(task -> byId.putIfAbsent(task.id(), task));
        return List.copyOf(byId.values());
    }

    private static List<String> groups(Task task, List<Task> tasks) {
        return tasks.stream()
                .filter(other -> other.id().equals(task.id()))
                .map(Task::group)
                .sorted()
                .toList();
    }

    /** The open tasks of one case; whoever may see the case may see them. */
    public List<Task> forSubject(String type, String code) {
        return open.where("e.business_key_ = :code", Map.of("code", code)).stream()
                .filter(task -> task.subjectType().equals(type))
                .toList();
    }

    /** Takes a task for oneself. Whoever comes second is told. */
    public Task claim(String id, Actor actor) {
        var mayTake = open.where("t.id_ = :id", Map.of("id", id)).stream()
                .anyMatch(task -> actor.groups().contains(task.group())
                        || actor.username().equals(task.claimedBy()));
        if (!mayTake) {
            throw new Refusal.NotFound("inbox.refusal.not-found");
        }
        try {
            engine.claim(id, actor.username());
        } catch (FlowableTaskAlreadyClaimedException | FlowableOptimisticLockingException second) {
            throw new Refusal.Overtaken("inbox.refusal.claimed", holder(id));
        } catch (FlowableObjectNotFoundException done) {
            throw new Refusal.NotFound("inbox.refusal.not-found");
        }
        return one(id);
    }

    /** Gives back what one took, so that another of the group can take it. */
    public Task release(String id, Actor actor) {
        var before = one(id);
        if (!before.isReleasableBy(actor.username())) {
            throw new Refusal.NotFound("inbox.refusal.not-found");
        }
        try {
            engine.unclaim(id);
        } catch (FlowableObjectNotFoundException | FlowableOptimisticLockingException done) {
            throw new Refusal.NotFound("inbox.refusal.not-found");
        }
        return one(id);
    }

    private String holder(String id) {
        var claimedBy = one(id).claimedBy();
        return claimedBy == null ? "?" : claimedBy;
    }

    private Task one(String id) {
        return open.where("t.id_ = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("inbox.refusal.not-found"));
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }
}
