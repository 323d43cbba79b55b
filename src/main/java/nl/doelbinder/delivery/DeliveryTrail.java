package nl.doelbinder.delivery;

import nl.doelbinder.organisation.CaseTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the trail finds a delivery and an agreement. */
@Configuration(proxyBeanMethods = false)
class DeliveryTrail {

    @Bean
    CaseTable deliveryCases() {
        return new CaseTable(ChangingDelivery.SUBJECT_TYPE, "delivery", "code");
    }

    @Bean
    CaseTable agreementCases() {
        return new CaseTable(ChangingAgreement.SUBJECT_TYPE, "delivery_agreement", "code");
    }
}
