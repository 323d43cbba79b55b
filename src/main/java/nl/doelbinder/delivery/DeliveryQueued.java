package nl.doelbinder.delivery;

/** A delivery may be made; published in the transaction that lets it through. */
public record DeliveryQueued(String code) implements DeliveryEvent {

    @Override
    public String name() {
        return "queued";
    }
}
