using Microsoft.AspNetCore.Identity;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Security;

/// <summary>An account as ASP.NET Core Identity stores it. Its id is the <see cref="Domain.AccountId"/>.</summary>
[PersonalRecord(DataSubject.Member, DataCategory.Account, DataPurpose.SignIn, OnErasure.Delete)]
public sealed class AppUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 200;

    [Domain.Common.PersonalData]
    public string Name { get; set; } = "";

    /// <summary><c>uk</c> or <c>en</c>.</summary>
    [NotPersonal]
    public string Locale { get; set; } = "uk";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the terms and the privacy policy were accepted, and the age of 16 confirmed.</summary>
    public DateTimeOffset AcceptedAt { get; set; }

    [NotPersonal]
    public string TermsVersion { get; set; } = "";

    [NotPersonal]
    public string PolicyVersion { get; set; } = "";

    /// <summary>Of which version of the terms a letter told.</summary>
    [NotPersonal]
    public string TermsToldVersion { get; set; } = "";

    [NotPersonal]
    public string PolicyToldVersion { get; set; } = "";
}
