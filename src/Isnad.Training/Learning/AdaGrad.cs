namespace Isnad.Training.Learning;

/// <summary>Weights under adaptive dual averaging with an L1 penalty: most features end at exactly zero.</summary>
internal sealed class AdaGrad(int size, float rate, float penalty)
{
    private readonly float[] sum = new float[size];
    private readonly float[] squares = new float[size];

    /// <summary>Examples seen so far; advanced by the learner.</summary>
    public int Steps { get; set; } = 1;

    public float this[int i]
    {
        get
        {
            var s = sum[i];
            var over = MathF.Abs(s) - (penalty * Steps);
            return over <= 0 ? 0 : -MathF.Sign(s) * rate * over / MathF.Sqrt(squares[i] + 1e-6f);
        }
    }

    public void Add(int i, float gradient)
    {
        sum[i] += gradient;
        squares[i] += gradient * gradient;
    }
}
