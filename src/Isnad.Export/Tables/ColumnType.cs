namespace Isnad.Export;

/// <summary>What the values of a column are: <see cref="string"/>, <see cref="int"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="DateOnly"/>.</summary>
public enum ColumnType { Text, Whole, Fraction, YesNo, Day }
