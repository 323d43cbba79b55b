package nl.doelbinder.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.CodeArrays;
import nl.doelbinder.policy.register.Tool;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "tool")
@EntityListeners(RegisterChange.Guard.class)
class ToolEntry {

    @Id
    private String code;

    private String vendor;

    private String[] serviceLines;

    @Enumerated(EnumType.STRING)
    private Hosting hosting;

    private @Nullable LocalDate iso27001Until;

    private boolean processorAgreement;

    private boolean madeToOrder;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ToolEntry() {}

    ToolEntry(ToolOnRecord onRecord) {
        Tool tool = onRecord.tool();
        code = tool.code();
        vendor = tool.vendor();
        serviceLines = CodeArrays.of(tool.serviceLines());
        hosting = tool.hosting();
        iso27001Until = tool.iso27001Until();
        processorAgreement = tool.processorAgreement();
        madeToOrder = onRecord.madeToOrder();
    }

    Tool tool() {
        return new Tool(
                code,
                vendor,
                CodeArrays.toSet(ServiceLine.class, serviceLines),
                hosting,
                iso27001Until,
                processorAgreement);
    }

    ToolOnRecord onRecord() {
        return new ToolOnRecord(tool(), madeToOrder);
    }
}
