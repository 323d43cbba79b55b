package nl.doelbinder.monitoring;

import nl.doelbinder.organisation.CaseTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the trail finds a request. */
@Configuration(proxyBeanMethods = false)
class RequestTrail {

    @Bean
    CaseTable requestCases() {
        return new CaseTable(ChangingRequest.SUBJECT_TYPE, "monitoring_request", "code");
    }
}
