using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// Rows in the binary form of COPY, gathered here and sent at once. The driver's own writer of this form can't write a tsvector, and wants strings where we have UTF-8.
/// </summary>
internal sealed class CopyRows
{
    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    private readonly ArrayBufferWriter<byte> rows = new(1 << 16);
    private readonly string command;
    private readonly short columns;

    /// <param name="table">The table and, in parentheses, its columns.</param>
    /// <param name="columns">How many these are.</param>
    public CopyRows(string table, int columns)
    {
        command = $"COPY {table} FROM STDIN (FORMAT binary)";
        this.columns = (short)columns;
        // Then flags, and nothing more of a header.
        rows.Write(Signature);
        Int32(0);
        Int32(0);
    }

    /// <summary>Begins a row; as many values as there are columns follow.</summary>
    public void Row() => Int16(columns);

    public void Number(int value)
    {
        Int32(sizeof(int));
        Int32(value);
    }

    public void Number(long value)
    {
        Int32(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(rows.GetSpan(sizeof(long)), value);
        rows.Advance(sizeof(long));
    }

    public void Flag(bool value)
    {
        Int32(1);
        rows.Write<byte>([value ? (byte)1 : (byte)0]);
    }

    public void Text(string? value)
    {
        Int32(value is null ? -1 : Encoding.UTF8.GetByteCount(value));
        if (value is not null) Encoding.UTF8.GetBytes(value, rows);
    }

    /// <summary>A text that is UTF-8 already.</summary>
    public void Text(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        rows.Write(value);
    }

    /// <summary>Lexemes without places, each once, in any order: the server sorts them.</summary>
    public void Lexemes(IReadOnlyCollection<string> lexemes)
    {
        Int32(sizeof(int) + lexemes.Sum(lexeme => Encoding.UTF8.GetByteCount(lexeme) + 3));
        Int32(lexemes.Count);
        foreach (var lexeme in lexemes)
        {
            Encoding.UTF8.GetBytes(lexeme, rows);
            // The end of the text, and no place.
            rows.Write<byte>([0, 0, 0]);
        }
    }

    /// <summary>Sends all rows.</summary>
    public void Send(NpgsqlConnection connection)
    {
        Int16(-1);
        using var copy = connection.BeginRawBinaryCopy(command);
        copy.Write(rows.WrittenSpan);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(rows.GetSpan(sizeof(short)), value);
        rows.Advance(sizeof(short));
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(rows.GetSpan(sizeof(int)), value);
        rows.Advance(sizeof(int));
    }
}
