namespace Isnad.Store;

/// <summary>Which of a saved search's marks.</summary>
public enum SavedMark { Seen, Delivered }
