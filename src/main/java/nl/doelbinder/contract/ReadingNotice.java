package nl.doelbinder.contract;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;

/** Reads what is to become of a contract: the API's and the page's alike. */
public final class ReadingNotice {

    private static final Codes<ContractDecision.Choice> CHOICES = Codes.of(ContractDecision.Choice.class);
    private static final int LONGEST_FUNCTION = 100;
    private static final int LONGEST_TEXT = 4000;

    private ReadingNotice() {}

    public static Notice read(Reading body) {
        InputObject in = body.root();
        ContractDecision.Choice choice = in.code("choice", CHOICES);
        boolean extending = choice == ContractDecision.Choice.EXTEND;
        LocalDate until = extending ? in.date("until") : in.optionalDate("until");
        String consentBy = in.optionalText("consentBy", LONGEST_FUNCTION);
        String reason = in.lines("reason", LONGEST_TEXT);
        in.end();
        if (choice != null && !extending && until != null) {
            in.fault("until", "contract.notice.until-without-extension");
        }
        body.refuseIfFaulty();
        if (choice == null || reason == null) {
            throw new BadInput(List.of(Fault.at("", "input.missing", "")));
        }
        return new Notice(choice, until, consentBy, reason);
    }
}
