namespace Isnad.Web.Interface;

/// <summary>The language of the pages around the articles.</summary>
public enum InterfaceLanguage { Arabic, English }
