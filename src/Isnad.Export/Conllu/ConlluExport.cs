using System.Buffers;
using System.Text;

namespace Isnad.Export;

/// <summary>CoNLL-U (Universal Dependencies 2): sentences and words. What the reader does not know is '_'.</summary>
internal sealed class ConlluExport(Stream output) : TextExport(output)
{
    private readonly FileNames names = new();

    protected override void Render(IBufferWriter<byte> into, ExportedArticle article) => Encoding.UTF8.GetBytes(new ConlluDocument(article, names.Of(article)).Write(), into);
}
