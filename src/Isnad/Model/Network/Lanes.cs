using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>Several floats at once: as many as the processor has room for. What is written over it runs at full speed with and without AVX-512.</summary>
internal unsafe interface ILanes<T> where T : struct, ILanes<T>
{
    /// <summary>How many they are.</summary>
    static abstract int Count { get; }

    static abstract T All(float value);

    static abstract T Load(float* from);

    void Store(float* into);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    /// <summary>a · b + c, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    static abstract T Clamp(T x, T least, T most);

    /// <summary>x with the lowest bits of <paramref name="power"/> added to its exponent.</summary>
    static abstract T Scale(T x, T power);
}

/// <summary>Sixteen floats.</summary>
internal readonly unsafe struct Lanes16(Vector512<float> value) : ILanes<Lanes16>
{
    public readonly Vector512<float> Value = value;

    public static int Count => Vector512<float>.Count;

    public static Lanes16 All(float value) => new(Vector512.Create(value));

    public static Lanes16 Load(float* from) => new(Vector512.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* into) => Value.Store(into);

    public static Lanes16 operator +(Lanes16 a, Lanes16 b) => new(a.Value + b.Value);

    public static Lanes16 operator -(Lanes16 a, Lanes16 b) => new(a.Value - b.Value);

    public static Lanes16 operator *(Lanes16 a, Lanes16 b) => new(a.Value * b.Value);

    public static Lanes16 operator /(Lanes16 a, Lanes16 b) => new(a.Value / b.Value);

    public static Lanes16 MultiplyAdd(Lanes16 a, Lanes16 b, Lanes16 c) => new(Vector512.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    public static Lanes16 Clamp(Lanes16 x, Lanes16 least, Lanes16 most) => new(Vector512.Min(Vector512.Max(x.Value, least.Value), most.Value));

    public static Lanes16 Scale(Lanes16 x, Lanes16 power) => new((x.Value.AsInt32() + (power.Value.AsInt32() << 23)).AsSingle());
}

/// <summary>Eight floats.</summary>
internal readonly unsafe struct Lanes8(Vector256<float> value) : ILanes<Lanes8>
{
    public readonly Vector256<float> Value = value;

    public static int Count => Vector256<float>.Count;

    public static Lanes8 All(float value) => new(Vector256.Create(value));

    public static Lanes8 Load(float* from) => new(Vector256.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* into) => Value.Store(into);

    public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a.Value + b.Value);

    public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a.Value - b.Value);

    public static Lanes8 operator *(Lanes8 a, Lanes8 b) => new(a.Value * b.Value);

    public static Lanes8 operator /(Lanes8 a, Lanes8 b) => new(a.Value / b.Value);

    public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector256.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    public static Lanes8 Clamp(Lanes8 x, Lanes8 least, Lanes8 most) => new(Vector256.Min(Vector256.Max(x.Value, least.Value), most.Value));

    public static Lanes8 Scale(Lanes8 x, Lanes8 power) => new((x.Value.AsInt32() + (power.Value.AsInt32() << 23)).AsSingle());
}
