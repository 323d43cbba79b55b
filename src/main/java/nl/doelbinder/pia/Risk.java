package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What may go wrong for people: how likely and how bad, before the measures and after. */
@Entity
@Audited
@Table(name = "pia_risk")
class Risk {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pia_risk")
    @SequenceGenerator(name = "pia_risk", sequenceName = "pia_risk_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private String piaCode;

    private String title;

    private @Nullable String description;

    private int likelihood;

    private int impact;

    private @Nullable String measures;

    private @Nullable String owner;

    private int residualLikelihood;

    private int residualImpact;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Risk() {}

    Risk(String piaCode, RiskWeight weight) {
        this.piaCode = piaCode;
        weigh(weight);
    }

    final void weigh(RiskWeight weight) {
        title = weight.title();
        description = weight.description();
        likelihood = weight.likelihood();
        impact = weight.impact();
        measures = weight.measures();
        owner = weight.owner();
        residualLikelihood = weight.residualLikelihood();
        residualImpact = weight.residualImpact();
    }

    long id() {
        return id == null ? 0 : id;
    }

    String piaCode() {
        return piaCode;
    }

    RiskWeight weight() {
        return new RiskWeight(
                title, description, likelihood, impact, measures, owner, residualLikelihood, residualImpact);
    }
}
