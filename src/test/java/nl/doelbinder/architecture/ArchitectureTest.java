package nl.doelbinder.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.doelbinder.DoelbinderApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

    /** An arrow may only point down this list. */
    private static final List<String> ROOMS = List.of(
            "web",
            "dossier",
            "audit",
            "tender",
            "steering",
            "delivery",
            "monitoring",
            "pia",
            "contract",
            "policy",
            "inbox",
            "organisation",
            "outbox",
            "print",
            "input",
            "database");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.doelbinder");

    static final List<ArchRule> RULES = List.of(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.doelbinder.policy.drools..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.drools..", "org.kie..")
                    .because("only policy.drools knows the rule engine"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("nl.doelbinder.inbox..", "nl.doelbinder.*.process..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.flowable..")
                    .because("only inbox and the process packages know the process engine"),
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .notBePublic()
                    .because("who wants something of a room asks its use cases"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage("nl.doelbinder.organisation..")
                    .should()
                    .callCodeUnitWhere(asksTheMachineForTheTime())
                    .because("the program's day is the Clock's, which organisation makes"),
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Service")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .because("a name says what it is for"),
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .resideInAnyPackage("nl.doelbinder..web..", "nl.doelbinder..api..")
                    .because("the outside is reached from web and api packages"));

    @ParameterizedTest
    @FieldSource("RULES")
    void a_rule_is_kept(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_rule_sees_what_it_forbids(ArchRule rule) {
        var smells = new ClassFileImporter().importPackages("nl.doelbinder.architecture.smell");
        assertThat(rule.evaluate(smells).hasViolation()).isTrue();
    }

    @Test
    void the_rooms_are_known() {
        var rooms = OURS.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.isEmpty())
                .distinct();
        assertThat(rooms).isSubsetOf(ROOMS);
    }

    @Test
    void arrows_point_down_the_list_of_rooms() {
        assertThat(arrowsUp(ROOMS)).isEmpty();
    }

    @Test
    void an_arrow_up_is_seen() {
        assertThat(arrowsUp(List.of("input", "policy"))).isNotEmpty();
    }

    @Test
    void the_rooms_use_of_each_other_what_they_say_they_use() {
        ApplicationModules.of(DoelbinderApplication.class).verify();
    }

    private static List<String> arrowsUp(List<String> rooms) {
        var arrows = new ArrayList<String>();
        for (var from : OURS) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var lower = rooms.indexOf(room(from));
                var upper = rooms.indexOf(room(dependency.getTargetClass()));
                if (lower >= 0 && upper >= 0 && upper < lower) {
                    arrows.add(dependency.getDescription());
                }
            }
        }
        return arrows;
    }

    private static String room(JavaClass type) {
        var path = type.getPackageName() + ".";
        var ours = "nl.doelbinder.";
        return path.startsWith(ours) && path.length() > ours.length()
                ? path.substring(ours.length(), path.indexOf('.', ours.length()))
                : "";
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            var owner = call.getTargetOwner();
            var withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
            return switch (call.getName()) {
                case "now" -> withoutArguments && owner.getPackageName().equals("java.time");
                case "<init>" -> withoutArguments && owner.isEquivalentTo(Date.class);
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                default ->
                    owner.isEquivalentTo(Clock.class)
                            && Set.of("systemUTC", "systemDefaultZone", "system")
                                    .contains(call.getName());
            };
        });
    }
}
