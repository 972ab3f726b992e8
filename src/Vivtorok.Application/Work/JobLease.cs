using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Work;

/// <summary>Who may do a job now that must not run twice at once over the nodes.</summary>
public sealed class JobLease
{
    public const int NameMaxLength = 60;

    private JobLease()
    {
    }

    public JobLease(string name) => Name = name;

    [NotPersonal]
    public string Name { get; private set; } = "";

    public Guid Holder { get; private set; }

    public DateTimeOffset LeasedUntil { get; private set; }
}
