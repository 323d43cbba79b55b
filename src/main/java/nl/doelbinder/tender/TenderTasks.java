package nl.doelbinder.tender;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.TaskSubjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriUtils;

/** What the inbox shows of tenders: the tasks of a tender's own process, of its boards and their conditions, and of its requirements. */
@Configuration(proxyBeanMethods = false)
class TenderTasks {

    @Bean
    TaskSubjects tenderSubjects(TenderEntries entries) {
        return new Subjects("tender", entries);
    }

    @Bean
    TaskSubjects boardApprovalSubjects(TenderEntries entries) {
        return new Subjects("board-approval", entries);
    }

    @Bean
    TaskSubjects boardConditionSubjects(TenderEntries entries) {
        return new Subjects("board-condition", entries);
    }

    @Bean
    TaskSubjects requirementJudgementSubjects(TenderEntries entries) {
        return new Subjects("requirement-judgement", entries);
    }

    private record Subjects(String process, TenderEntries entries) implements TaskSubjects {

        @Override
        public String type() {
            return ChangingTender.SUBJECT_TYPE;
        }

        /** Requirements are mended and judged where they stand; everything else is done on the page of decisions or of publication. */
        @Override
        public String page(String code, String kind) {
            var tender = "/aanbestedingen/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
            return switch (kind) {
                case "user_mend_requirements" -> tender + "/eisen?stand=BLOCKS";
                case "user_judge_requirements" -> tender + "/eisen?stand=WAITS";
                case "user_publish" -> tender + "/publicatie";
                default -> tender + "/besluiten";
            };
        }

        @Override
        public Map<String, String> titles(Collection<String> codes) {
            return entries.findAllByOrderByCode().stream()
                    .filter(tender -> codes.contains(tender.code()))
                    .collect(Collectors.toUnmodifiableMap(Tender::code, Tender::title));
        }

        /** A tender is of no unit. */
        @Override
        public Set<String> openCasesOf(Set<String> units) {
            return Set.of();
        }
    }
}
