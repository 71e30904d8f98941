package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What the organization offers, at the grain that Canvass counts and asks about: a product line. */
@Entity
public class Product extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String externalId;

    public String name;

    public static List<Product> byName() {
        return list("order by name");
    }
}
