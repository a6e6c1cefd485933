using Isnad.Model;
using Isnad.Text;

namespace Isnad.Steps.Words;

/// <summary>Makes the table of <see cref="KnownNames"/> from the tables of names.</summary>
internal sealed class KnownNameCompiler
{
    private readonly Dictionary<ulong, KnownName> names = [];

    private KnownNameCompiler()
    {
    }

    /// <summary>The file that the engine embeds.</summary>
    public static byte[] Compile()
    {
        var compiler = new KnownNameCompiler();
        compiler.AddAll("people.tsv", ["name", "aliases"], _ => KnownName.Person);
        compiler.AddAll("states.tsv", ["name", "official", "capital", "aliases"], _ => KnownName.Government);
        compiler.AddAll("places.tsv", ["name", "aliases"], type => type == "LOC" ? KnownName.Location : KnownName.Government);
        compiler.AddAll("organizations.tsv", ["name", "aliases"], _ => KnownName.Organization);
        return ModelFile.Write("known names 1; compiled from the tables of names", FlagTable.Build(compiler.names.Select(n => KeyValuePair.Create(n.Key, (byte)n.Value))));
    }

    private void AddAll(string file, string[] columns, Func<string, KnownName> kind)
    {
        var table = LexiconFile.Embedded(file);
        var all = table.Columns.ToList();
        int common = all.IndexOf("common"), type = all.IndexOf("type");
        foreach (var row in table.Rows)
            foreach (var column in columns.Select(name => all.IndexOf(name)).Where(c => c >= 0))
                foreach (var name in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
                    Add(name, kind(type < 0 ? "" : row[type]) | (common >= 0 && row[common] == "yes" ? KnownName.Common : KnownName.None));
    }

    private void Add(string name, KnownName value)
    {
        var text = Folding.Default.Normalize(name);
        var tokens = Tokenizer.Tokenize(text);
        var hash = KnownNames.Begin;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = text.Folded.Slice(tokens[i].FoldedStart, tokens[i].FoldedLength);
            hash = KnownNames.Add(hash, WordHash.Of(word[WordsStep.ArticleLength(word, 0)..]));
            var last = i == tokens.Length - 1;
            if (last && word.Length < 2 && tokens.Length == 1) return;
            names[hash] = names.GetValueOrDefault(hash) | (last ? value : KnownName.Beginning);
        }
    }
}
