namespace Isnad.Steps.Entities;

/// <summary>Labels of tokens: outside, or the beginning or inside of a name of some type.</summary>
internal static class EntityTag
{
    public const int Count = 9;
    public const byte Outside = 0;

    public static byte Begin(EntityType type) => (byte)(1 + (2 * (int)type));

    public static byte Inside(EntityType type) => (byte)(2 + (2 * (int)type));

    public static bool IsInside(byte tag) => tag != Outside && (tag & 1) == 0;

    public static EntityType TypeOf(byte tag) => (EntityType)((tag - 1) / 2);

    /// <summary>True when <paramref name="to"/> may follow <paramref name="from"/>: an inside only continues its own name.</summary>
    public static bool Follows(byte from, byte to) => !IsInside(to) || (from != Outside && TypeOf(from) == TypeOf(to));
}
