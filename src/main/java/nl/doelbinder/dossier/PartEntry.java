package nl.doelbinder.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/** A file of the dossier, kept for a feature to come. */
@Entity
@Audited
@Table(name = "dossier_part")
class PartEntry {

    @Id
    private String file;

    private String contents;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PartEntry() {}

    PartEntry(String file, String contents) {
        this.file = file;
        this.contents = contents;
    }

    @Override
    public String toString() {
        return file + ", " + contents.length() + " characters";
    }
}
