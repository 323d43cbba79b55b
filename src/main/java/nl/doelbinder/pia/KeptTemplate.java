package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;

/** The text of a template that a PIA was begun with: the file may go, what was asked stays known. */
@Entity
@Immutable
@Audited
@Table(name = "pia_template")
class KeptTemplate {

    @Id
    private String id;

    private String contents;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected KeptTemplate() {}

    KeptTemplate(String id, String contents) {
        this.id = id;
        this.contents = contents;
    }

    static String id(String code, String version) {
        return code + "/" + version;
    }

    String contents() {
        return contents;
    }
}
