package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be made: everything that the maker of a delivery needs to know of it, as the rules let it through.
 *
 * @param code             of the delivery
 * @param agreement        code of the agreement
 * @param agreementVersion number of the agreement's version that it was judged by
 * @param mandateList      number of the mandate list that it was judged by
 * @param requester        account that asked for it
 * @param purpose          code of the purpose
 * @param fields           names of the fields, each one listed in the agreement, in the agreement's order
 * @param referenceDay     the day on which detention is judged
 * @param recipientKey     public key that the file is encrypted to
 * @param ruleSet          hash of the rules that let it through
 */
public record DeliveryOrder(
        String code,
        String agreement,
        int agreementVersion,
        int mandateList,
        String requester,
        String purpose,
        List<String> fields,
        LocalDate referenceDay,
        Format format,
        String recipientKey,
        String ruleSet) {

    public DeliveryOrder {
        fields = List.copyOf(fields);
    }
}
