namespace Pakta.Web.Features.People;

public sealed record DataForm(string? Nama, string? GelarDepan, string? GelarBelakang, string? Golongan, string? Surel, string? NomorHp, DateOnly? DataSejak);
