namespace Isnad.Store;

/// <summary>What was sent to the webhooks of saved searches, and what is on its way.</summary>
public interface IDeliveryStore
{
    /// <summary>The last deliveries of a search, the newest first.</summary>
    IReadOnlyList<Delivery> Of(string search, int limit);

    /// <summary>The delivery that begins at the webhook's mark and was not taken yet; null when there is none.</summary>
    Delivery? Open(string search);

    /// <summary>
    /// Writes down what is about to be sent. False, and nothing changed, when another one is open, the webhook's mark stands elsewhere, or nothing is to be sent there. Older deliveries beyond
    /// <see cref="DeliveryLimits.Kept"/> are forgotten.
    /// </summary>
    bool Begin(Delivery delivery);

    /// <summary>Notes that it was taken and moves the webhook's mark behind it, both or neither; the failures before are forgotten. False when it is no longer open.</summary>
    bool Taken(Delivery tried);

    /// <summary>
    /// Notes that it was not taken, and when it is tried again; how often that has happened in a row, 0 when it is no longer open. With <see cref="DeliveryLimits.Failures"/> the webhook is switched off.
    /// </summary>
    int Failed(Delivery tried);

    /// <summary>Switches a webhook on again: its failures are forgotten, and what is open is due at once. False when there is none.</summary>
    bool SwitchOn(string search, DateTimeOffset now);
}
