using System.Text.Json;
using System.Text.Json.Serialization;

namespace Isnad.Web.Security;

/// <summary>The tokens of a server: one JSON object a line, readable by its owner only. It is written anew as a whole or not at all.</summary>
public sealed class TokenFile(string path)
{
    /// <summary>The longest name of a token.</summary>
    public const int LongestName = 64;

    public string Path { get; } = path;

    /// <summary>True for what a token may be called.</summary>
    public static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && !name.Any(char.IsControl);

    /// <summary>All tokens; none where there is no file.</summary>
    /// <exception cref="InvalidDataException">A line can't be read; the message names file and line.</exception>
    public IReadOnlyList<AccessToken> Read()
    {
        if (!File.Exists(Path)) return [];
        var tokens = new List<AccessToken>();
        var number = 0;
        foreach (var line in File.ReadLines(Path))
        {
            number++;
            if (line.Length > 0) tokens.Add(Parse(line) ?? throw new InvalidDataException($"{Path}:{number}: this is no token as 'isnad serve token add' writes it"));
        }
        return tokens;
    }

    /// <summary>Adds a token.</summary>
    /// <returns>Its secret, which is kept nowhere.</returns>
    /// <exception cref="ArgumentException">Nothing may be called so.</exception>
    /// <exception cref="InvalidDataException">There is one of that name, or the file can't be read.</exception>
    public string Add(string name, IReadOnlyList<string> scopes, DateTimeOffset now, DateTimeOffset? expires)
    {
        if (!IsName(name)) throw new ArgumentException($"'{name}' is no name of a token", nameof(name));
        var tokens = Read();
        if (tokens.Any(token => token.Name == name)) throw new InvalidDataException($"{Path}: there is a token named '{name}' already: remove it first, or take another name");
        var secret = TokenSecret.Make();
        Write([.. tokens, new AccessToken(name, scopes, TokenSecret.Hash(secret), now, expires)]);
        return secret;
    }

    /// <summary>Removes the token of that name; false when there is none.</summary>
    public bool Remove(string name)
    {
        var tokens = Read();
        var left = tokens.Where(token => token.Name != name).ToList();
        if (left.Count < tokens.Count) Write(left);
        return left.Count < tokens.Count;
    }

    private void Write(IReadOnlyList<AccessToken> tokens)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) is { } folder) Directory.CreateDirectory(folder);
        var draft = Path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(draft, options))
        {
            foreach (var token in tokens) file.Write(JsonSerializer.Serialize(token, TokenJson.Default.AccessToken) + "\n");
        }
        File.Move(draft, Path, overwrite: true);
    }

    private static AccessToken? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, TokenJson.Default.AccessToken) is { Name.Length: > 0, Sha256.Length: > 0, Scopes.Count: > 0 } token ? token : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AccessToken))]
internal sealed partial class TokenJson : JsonSerializerContext;
