package nl.doelbinder.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.doelbinder.dossier.Contents.Head;
import org.hibernate.envers.Audited;

@Entity
@Audited
@Table(name = "dossier")
@SuppressWarnings("UnusedVariable") // Dossiers reads the row without Hibernate
class DossierEntry {

    @Id
    private String code;

    private String title;

    private LocalDate firstDay;

    private String locale;

    private String loadedFrom;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DossierEntry() {}

    DossierEntry(Head head, String loadedFrom) {
        code = head.code();
        title = head.title();
        firstDay = head.today();
        locale = head.locale();
        this.loadedFrom = loadedFrom;
    }
}
