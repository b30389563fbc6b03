namespace Pakta.Web.Features.People;

public sealed record PostForm(string? UnitRangkap, string? JabatanRangkap, DateOnly? RangkapSejak, DateOnly? RangkapSampai);
