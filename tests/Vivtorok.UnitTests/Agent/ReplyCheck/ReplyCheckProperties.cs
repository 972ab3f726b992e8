using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.UnitTests.Agent.ReplyCheck;

/// <summary>Whatever the catalogue: what is true passes however it is written, and what is off by one is caught.</summary>
public sealed class ReplyCheckProperties
{
    private const int Cases = 200;
    private static readonly DateTimeOffset Now = Salon.Now;
    private static readonly WorkspaceId Workspace = new(Guid.CreateVersion7());

    private static readonly string[] Names = ["Манікюр", "Педикюр", "Масаж спини", "Чистка обличчя", "Ламінування брів", "Haircut", "Beard trim", "Oil change"];
    private static readonly string[] PriceForms = ["{0} — {1} грн.", "{0} коштує {1} гривень", "**{0}**: {1} ₴", "Ціна на {0}: {1} UAH.", "- {0} — ₴{1}", "{0} is {1} UAH", "Вітаю! {0} у нас {1} грн 😊", "{0} costs **{1}** UAH."];
    private static readonly string[] OfferForms = ["Вільно {0} о {1}.", "{0} о {1} вільно 😊", "Є вільний час: {0}, {1}.", "We have a free slot on {0} at {1}.", "{0} at {1} is free."];
    private static readonly string[] PhoneForms = ["+380 {0} {1} {2} {3}", "+380{0}{1}{2}{3}", "0{0} {1}-{2}-{3}", "(0{0}) {1} {2} {3}", "+38(0{0}){1}-{2}-{3}"];
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("uk-UA");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    private static readonly Gen<(BusinessSnapshot Business, int Item, int Form, long Off)> Priced =
        from prices in Gen.ArrayOf(Gen.Choose(20, 9_000), Names.Length)
        from item in Gen.Choose(0, Names.Length - 1)
        from form in Gen.Choose(0, PriceForms.Length - 1)
        from off in Gen.Elements(1, 3, 10, 50, 111, 777)
        select (Business(prices), item, form, (long)off);

    private static readonly Gen<(DateOnly Date, int Minute, int Form, int Off)> Slot =
        from ahead in Gen.Choose(1, 60)
        from minute in Gen.Choose(8 * 4, 20 * 4)
        from form in Gen.Choose(0, OfferForms.Length - 1)
        from off in Gen.Elements(-120, -60, -30, -15, 15, 30, 60, 90)
        select (DateOnly.FromDateTime(Now.Date).AddDays(ahead), minute * 15, form, off);

    [Fact]
    public void A_price_of_the_catalogue_passes_in_every_form() => Check(Priced, made => Prices(made, 0).All(fact => fact.Backed));

    [Fact]
    public void A_price_that_is_off_is_caught_in_every_form() => Check(Priced, made => Prices(made, made.Off).Any(fact => !fact.Backed));

    [Fact]
    public void A_time_the_calendar_found_passes_in_every_form() => Check(Slot, slot => Offer(slot, slot.Date, slot.Minute).All(fact => fact.Backed));

    [Fact]
    public void A_time_the_calendar_did_not_find_is_caught() => Check(Slot, slot => Offer(slot, slot.Date, slot.Minute + slot.Off).Any(fact => !fact.Backed));

    [Fact]
    public void A_day_the_calendar_did_not_find_is_caught() => Check(Slot, slot => Offer(slot, slot.Date.AddDays(1 + Math.Abs(slot.Off) % 5), slot.Minute).Any(fact => !fact.Backed));

    [Fact]
    public void The_phone_passes_in_every_form_and_with_one_other_digit_in_none() => Check(
        from number in Gen.Choose(0, 9_999_999) from form in Gen.Choose(0, PhoneForms.Length - 1) from place in Gen.Choose(0, 6) select (number, form, place),
        made =>
        {
            var digits = made.number.ToString("0000000", CultureInfo.InvariantCulture).ToCharArray();
            var grounds = new ReplyGrounds(Business([100], "+38067" + new string(digits)), Now, [], new KnownContact(null, null, null, new Dictionary<string, string>()), []);
            var right = Phone(made.form, digits);
            digits[made.place] = (char)('0' + (digits[made.place] - '0' + 1) % 10);
            return Of("phone", $"Телефонуйте: {right}", grounds) is [{ Backed: true }] && Of("phone", $"Телефонуйте: {Phone(made.form, digits)}", grounds) is [{ Backed: false }];
        });

    [Fact]
    public void No_text_makes_the_check_fail() => Check(
        Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()), Gen.Elements("450 грн ", "о 15:30", "\ud83d", "**", "25 листопада", "+380", "https://", "вул. ", "записала ", "\n", "@", "1.1.", "%"))).Select(string.Concat),
        text => ReplyChecker.Check(text, Salon.Grounds((ChatRole.Customer, text))) is not null);

    private static IReadOnlyList<Domain.Agents.CheckedFact> Prices((BusinessSnapshot Business, int Item, int Form, long Off) made, long off)
    {
        var item = made.Business.Services[made.Item];
        var amount = (item.PriceAmount!.Value / 100 + off).ToString(made.Form % 2 == 0 ? "0" : "#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
        return Of("money", string.Format(CultureInfo.InvariantCulture, PriceForms[made.Form], item.Name, amount), Grounds(made.Business));
    }

    private static IReadOnlyList<Domain.Agents.CheckedFact> Offer((DateOnly Date, int Minute, int Form, int Off) slot, DateOnly date, int minute)
    {
        var grounds = Grounds(Business([100])).With([Salon.FreeTimes(slot.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), HoursSpan.Clock(slot.Minute))]);
        var day = slot.Form < 3 ? date.ToString("d MMMM", Uk) : date.ToString("d MMMM", En);
        return ReplyChecker.Check(string.Format(CultureInfo.InvariantCulture, OfferForms[slot.Form], day, HoursSpan.Clock(minute)), grounds);
    }

    private static string Phone(int form, char[] digits)
    {
        var text = new string(digits);
        return string.Format(CultureInfo.InvariantCulture, PhoneForms[form], "67", text[..3], text[3..5], text[5..]);
    }

    private static IReadOnlyList<Domain.Agents.CheckedFact> Of(string kind, string reply, ReplyGrounds grounds) => [.. ReplyChecker.Check(reply, grounds).Where(fact => fact.Kind == kind)];

    private static ReplyGrounds Grounds(BusinessSnapshot business) => new(business, Now, [], new KnownContact(null, null, null, new Dictionary<string, string>()), []);

    internal static BusinessSnapshot Business(IReadOnlyList<int> prices, string phone = "+380320000011", Func<int, string>? name = null)
    {
        var profile = new BusinessProfile(Workspace, "Тест", "Europe/Kyiv", "UAH", ["uk", "en"]);
        var none = new Dictionary<string, string>();
        profile.Describe(new BusinessDetails("Тест", none, null, phone, "вул. Городоцька, 112", none, null, null, "Europe/Kyiv", "UAH", ["uk"],
            [.. Enum.GetValues<DayOfWeek>().Select(day => new DayHours(day, [new HoursSpan(480, 1260)]))], []));
        var services = prices.Select((price, index) =>
        {
            var service = new Service(Workspace, $"s{index}");
            service.Describe(new Offer(name?.Invoke(index) ?? Names[index % Names.Length], none, null, none, null, new Money(price * 100L, "UAH"), PriceKind.Fixed, [], none), new ServiceDetails(null, 60, true, null, null), Now);
            return service;
        }).ToList();
        return new BusinessSnapshot(profile, services, [], [], [], [], []);
    }

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20261123, 19), Prop.ForAll(cases.ToArbitrary(), holds));
}
