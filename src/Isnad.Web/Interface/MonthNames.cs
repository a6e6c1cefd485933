namespace Isnad.Web.Interface;

/// <summary>By whose names the months of the Gregorian calendar go in Arabic.</summary>
public enum MonthNames { Gulf, Levant, Maghreb, Morocco }
