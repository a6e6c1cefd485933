using Parquet;
using Parquet.Schema;

namespace Isnad.Export;

/// <summary>Gathers the values of one column until its row group is written.</summary>
internal abstract class ColumnValues(DataField column)
{
    public DataField Field => column;

    public static ColumnValues For(ExportColumn column) => column.Type switch
    {
        ColumnType.Text => new TextValues(new DataField(column.Name, typeof(string), !column.Required)),
        ColumnType.Whole => Plain<int>(column),
        ColumnType.Fraction => Plain<double>(column),
        ColumnType.YesNo => Plain<bool>(column),
        ColumnType.Day => Plain<DateOnly>(column),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>Adds a value; the room it takes, about, in bytes.</summary>
    public abstract int Add(object? value);

    /// <summary>Writes the values and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken stop);

    private static ColumnValues Plain<T>(ExportColumn column)
        where T : struct => column.Required ? new RequiredValues<T>(new DataField<T>(column.Name)) : new OptionalValues<T>(new DataField<T>(column.Name, true));

    private sealed class TextValues(DataField column) : ColumnValues(column)
    {
        private readonly List<string?> values = [];

        public override int Add(object? value)
        {
            var text = (string?)value;
            values.Add(text);
            return (text?.Length ?? 0) * sizeof(char);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken stop)
        {
            await group.WriteAsync(Field, values!).ConfigureAwait(false);
            values.Clear();
        }
    }

    private sealed class RequiredValues<T>(DataField column) : ColumnValues(column)
        where T : struct
    {
        private readonly List<T> values = [];

        public override int Add(object? value)
        {
            values.Add((T)value!);
            return sizeof(long);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken stop)
        {
            await group.WriteAsync<T>(Field, values.ToArray(), cancellationToken: stop).ConfigureAwait(false);
            values.Clear();
        }
    }

    private sealed class OptionalValues<T>(DataField column) : ColumnValues(column)
        where T : struct
    {
        private readonly List<T?> values = [];

        public override int Add(object? value)
        {
            values.Add((T?)value);
            return sizeof(long);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken stop)
        {
            await group.WriteAsync<T>(Field, values.ToArray(), cancellationToken: stop).ConfigureAwait(false);
            values.Clear();
        }
    }
}
