using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

[Route("/pegawai")]
public sealed class PeopleController(CurrentUser user, ListPeople list, ListProposals proposals, PersonLink links) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? c, string? unit, string? keadaan, CancellationToken cancel, int halaman = 1)
    {
        var authority = await user.AuthorityAsync(cancel);
        return Reads(authority)
            ? View("People", await list.RunAsync(authority, links.Words(c), unit, PeopleStates.Parse(keadaan), halaman, cancel)) : NotFound();
    }

    // Posted, so that a NIP that is searched for stands in no address and no log.
    [HttpPost]
    public async Task<IActionResult> Search(string? cari, string? unit, string? keadaan, CancellationToken cancel)
    {
        if (!Reads(await user.AuthorityAsync(cancel))) return NotFound();
        var words = cari?.Trim() ?? "";
        var parts = new List<string>();
        if (words.Length > 0) parts.Add($"c={links.Search(words[..Math.Min(words.Length, 100)])}");
        if (!string.IsNullOrEmpty(unit)) parts.Add($"unit={Uri.EscapeDataString(unit)}");
        if (PeopleStates.Parse(keadaan) is { } state) parts.Add($"keadaan={PeopleStates.Word(state)}");
        return Redirect(parts.Count > 0 ? $"/pegawai?{string.Join('&', parts)}" : "/pegawai");
    }

    /// <summary>What waits for a second officer.</summary>
    [HttpGet("usulan")]
    public async Task<IActionResult> Proposals(CancellationToken cancel, int halaman = 1) =>
        await proposals.RunAsync(await user.AuthorityAsync(cancel), halaman, cancel) is { } page ? View("Proposals", page) : NotFound();

    private static bool Reads(Authority authority) => authority.Grants.Any(g => ListPeople.Readers.Contains(g.Role));
}
