namespace Pakta.Web.Features.People;

public sealed record NumberForm(string? NipBaru, DateOnly? NomorSejak, bool NomorPasti);
