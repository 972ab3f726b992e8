namespace Vivtorok.Domain.Contacts;

public sealed partial class Contact
{
    /// <summary>Takes another contact in: what is empty here is filled from it, and of what holds for both the stricter is kept.</summary>
    /// <returns>What was taken, as <see cref="MergedField"/> calls it.</returns>
    public IReadOnlyList<string> Absorb(Contact other, DateTimeOffset now)
    {
        var taken = MergedField.Of(this, other).Where(field => field.Outcome is MergeOutcome.Taken or MergeOutcome.United).Select(field => field.Field).ToList();
        foreach (var field in taken.Where(field => field != MergedField.TagsName)) Take(field, other);
        var added = other.Tags.Where(tag => !Has(tag)).ToList();
        SetTags([.. Tags, .. added.Take(MaxTags - Tags.Count)]);
        Touch(now);
        return [.. taken.Where(field => field != MergedField.TagsName), .. added.Where(Has).Select(tag => MergedField.TagPrefix + tag)];
    }

    /// <summary>Hides behind the contact that was kept.</summary>
    public void MergeInto(Contact winner) => MergedIntoId = winner.Id;

    /// <summary>Stands for itself again.</summary>
    public void Part() => MergedIntoId = null;

    /// <summary>What the person has said since an instant, when the two were one: it holds for this one too.</summary>
    public void Heed(Contact winner, DateTimeOffset since)
    {
        if (winner.OptedOutAt > since) OptedOutAt ??= winner.OptedOutAt;
        if (winner.RestrictedAt > since) RestrictedAt ??= winner.RestrictedAt;
    }

    /// <summary>Gives back what was taken from another contact and has not been edited since.</summary>
    /// <param name="taken">As <see cref="Absorb"/> told.</param>
    /// <param name="hasSpoken">Whether the person may have said since that nobody may write, or that data is only to be kept: then that stays.</param>
    public void GiveBack(IReadOnlyList<string> taken, Contact other, bool hasSpoken, DateTimeOffset now)
    {
        foreach (var field in taken)
        {
            if (field.StartsWith(MergedField.TagPrefix, StringComparison.Ordinal)) SetTags([.. Tags.Where(tag => tag != field[MergedField.TagPrefix.Length..])]);
            else if (MergedField.ValueOf(this, field) == MergedField.ValueOf(other, field)) Clear(field, hasSpoken);
        }

        Touch(now);
    }

    private bool Has(string tag) => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private void Take(string field, Contact other)
    {
        switch (field)
        {
            case "name": Rename(other.Name); break;
            case "phone": SetPhone(other.Phone); break;
            case "email": SetEmail(other.Email); break;
            case "notes": SetNotes(other.Notes); break;
            case "locale": Locale = other.Locale; break;
            case "optedOutAt": OptedOutAt = other.OptedOutAt; break;
            case "restrictedAt": RestrictedAt = other.RestrictedAt; break;
            default: SetField(MergedField.KeyOf(field), MergedField.ValueOf(other, field)); break;
        }
    }

    private void Clear(string field, bool hasSpoken)
    {
        switch (field)
        {
            case "name": Rename(null); break;
            case "phone": SetPhone(null); break;
            case "email": SetEmail(null); break;
            case "notes": SetNotes(null); break;
            case "locale": Locale = null; break;
            case "optedOutAt": OptedOutAt = hasSpoken ? OptedOutAt : null; break;
            case "restrictedAt": RestrictedAt = hasSpoken ? RestrictedAt : null; break;
            default: SetField(MergedField.KeyOf(field), null); break;
        }
    }
}
