namespace Vivtorok.Infrastructure.Backup;

/// <summary>A backup that cannot be made or used; the message says why.</summary>
public sealed class BackupException(string message) : Exception(message);
