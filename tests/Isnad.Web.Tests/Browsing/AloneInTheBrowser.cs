namespace Isnad.Web.Tests.Browsing;

/// <summary>Tests that press keys: a page in front of which others are opened may not get them.</summary>
[CollectionDefinition("alone in the browser", DisableParallelization = true)]
public sealed class AloneInTheBrowser;
