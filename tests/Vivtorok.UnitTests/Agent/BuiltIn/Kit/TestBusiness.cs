using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.UnitTests.Agent.BuiltIn.Kit;

/// <summary>A snapshot made of an import body, as the API takes it.</summary>
internal static class TestBusiness
{
    private static readonly WorkspaceId Workspace = new(Guid.CreateVersion7());

    public static BusinessSnapshot Of(string json) => Of(System.Text.Json.JsonSerializer.Deserialize<ImportBody>(json, Json.Options)!);

    public static BusinessSnapshot Of(ImportBody body)
    {
        var now = DateTimeOffset.UnixEpoch;
        var profile = new BusinessProfile(Workspace, body.Profile!.Name ?? "", "Europe/Kyiv", "UAH", ["uk", "en"]);
        profile.Describe(body.Profile.Over(profile));
        if (body.BookingRules is { } rules) profile.SetBookingRules(rules.Over(profile.BookingRules));
        if (body.LeadFields is { } fields) profile.SetLeadFields([.. fields.Select(field => new LeadField(field.Key!, field.Required ?? false))]);
        return new BusinessSnapshot(
            profile,
            [.. Made(body.Services, row => new Service(Workspace, row.Key!), (row, made) => row.ApplyTo(made, now)).OrderBy(made => made.Key, StringComparer.Ordinal)],
            Made(body.Staff, row => new StaffMember(Workspace, row.Key!), (row, made) => row.ApplyTo(made)),
            Made(body.Products, row => new Product(Workspace, row.Sku!), (row, made) => row.ApplyTo(made, now)),
            Made(body.Promotions, row => new Promotion(Workspace, row.Key!), (row, made) => row.ApplyTo(made, now)),
            Made(body.Knowledge, row => new KnowledgeEntry(Workspace, row.Key!), (row, made) => row.ApplyTo(made, now)),
            Made(body.CustomFields, row => new CustomField(Workspace, row.Key!, row.Target), (row, made) => row.ApplyTo(made)));
    }

    private static List<TTo> Made<TFrom, TTo>(IReadOnlyList<TFrom>? rows, Func<TFrom, TTo> make, Action<TFrom, TTo> apply) => [.. (rows ?? []).Select(row =>
    {
        var made = make(row);
        apply(row, made);
        return made;
    })];
}
