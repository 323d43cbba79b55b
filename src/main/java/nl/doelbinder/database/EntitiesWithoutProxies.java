package nl.doelbinder.database;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/**
 * Aggregates know each other by their keys, so hardly any entity is ever stood in for by a proxy. To make the class of a proxy
 * for each of them would be a fifth of what Hibernate does at the start.
 */
public final class EntitiesWithoutProxies implements Integrator, IntegratorProvider {

    @Override
    public List<Integrator> getIntegrators() {
        return List.of(this);
    }

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        Set<String> referredTo = metadata.getEntityBindings().stream()
                .flatMap(entity -> Stream.concat(
                        Stream.of(entity.getIdentifier()),
                        entity.getPropertyClosure().stream().map(Property::getValue)))
                .flatMap(EntitiesWithoutProxies::entitiesIn)
                .collect(Collectors.toSet());
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (!referredTo.contains(entity.getEntityName())) {
                entity.setLazy(false);
            }
        }
    }

    private static Stream<String> entitiesIn(Value value) {
        if (value instanceof Component parts) {
            return parts.getProperties().stream().map(Property::getValue).flatMap(EntitiesWithoutProxies::entitiesIn);
        }
        return value instanceof ToOne reference ? Stream.of(reference.getReferencedEntityName()) : Stream.empty();
    }
}
