using System.Text;

namespace Isnad.App.Tests;

/// <summary>RFC 4180 as a reader sees it, for the tests.</summary>
internal static class CsvReader
{
    public static List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                Assert.Equal('\n', text[++i]);
                rows.Add([.. row]);
                row.Clear();
            }
            else cell.Append(c);
        }
        Assert.False(quoted);
        Assert.Empty(row);
        return rows;
    }
}
