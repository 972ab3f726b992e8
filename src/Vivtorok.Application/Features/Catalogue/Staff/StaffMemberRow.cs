using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>A staff member as clients read it. <c>Services</c> are keys; none: all.</summary>
public sealed record StaffMemberRow(Guid Id, string Key, string Name, IReadOnlyList<string> Services, int Version)
{
    internal static StaffMemberRow Of(StaffMember row) => new(row.Id.Value, row.Key, row.Name, row.Services, row.Version);
}
