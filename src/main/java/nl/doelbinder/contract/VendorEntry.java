package nl.doelbinder.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "vendor")
class VendorEntry {

    @Id
    private String code;

    private String name;

    private @Nullable String place;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected VendorEntry() {}

    VendorEntry(Vendor vendor) {
        code = vendor.code();
        name = vendor.name();
        place = vendor.place();
    }

    Vendor vendor() {
        return new Vendor(code, name, place);
    }
}
