using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Catalogue;

/// <summary>A person or resource that does services and never has two appointments at once.</summary>
[PersonalRecord(DataSubject.Member, DataCategory.Account, DataPurpose.KeepAppointments, OnErasure.Delete)]
public sealed class StaffMember : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 100;
    public const int NameMaxLength = 200;

    private StaffMember()
    {
    }

    public StaffMember(WorkspaceId workspaceId, string key)
    {
        Id = new StaffId(Guid.CreateVersion7());
        (WorkspaceId, Key) = (workspaceId, key);
    }

    public StaffId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [NotPersonal]
    public string Key { get; private set; } = "";

    [PersonalData]
    public string Name { get; private set; } = "";

    /// <summary>Keys of the services this member does; none: all.</summary>
    [NotPersonal]
    public IReadOnlyList<string> Services { get; private set; } = [];

    public int Version { get; private set; }

    public bool Does(Service service) => Services.Count == 0 || Services.Contains(service.Key);

    public void Describe(string name, IReadOnlyList<string> services) => (Name, Services) = (name, services);
}
