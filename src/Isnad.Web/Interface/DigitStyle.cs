namespace Isnad.Web.Interface;

/// <summary>Which digits numbers of the pages are written with. Articles keep those they have.</summary>
public enum DigitStyle
{
    /// <summary>٠١٢٣٤٥٦٧٨٩</summary>
    Arabic,

    /// <summary>0123456789</summary>
    Latin,
}
