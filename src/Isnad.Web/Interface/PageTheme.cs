namespace Isnad.Web.Interface;

/// <summary>Light or dark pages; as the browser wants them unless the reader chose.</summary>
public enum PageTheme { Browser, Light, Dark }
