using System.Diagnostics.CodeAnalysis;

namespace Pakta.Core;

/// <summary>Either a value or a named refusal; exceptions stay for bugs and broken I/O.</summary>
/// <typeparam name="T">What is had on success.</typeparam>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>The refusal, or null on success.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Name}");

    /// <summary>Tells success from refusal and hands out whichever there is.</summary>
    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, Refusal);
        return Refusal is null;
    }

    [SuppressMessage("Usage", "CA2225", Justification = "Results are written as plain values.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    [SuppressMessage("Usage", "CA2225", Justification = "Results are written as plain refusals.")]
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
