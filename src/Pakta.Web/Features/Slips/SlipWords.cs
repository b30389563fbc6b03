namespace Pakta.Web.Features.Slips;

internal static class SlipWords
{
    public static string Of(BatchState state) => state switch
    {
        BatchState.Waiting => "menunggu petugas kedua",
        BatchState.HandedOver => "sudah diserahkan",
        BatchState.Cancelled => "dibatalkan",
        BatchState.Stale => "terlalu lama, kode mati",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Chip(BatchState state) => state switch
    {
        BatchState.Waiting => "chip chip-wait",
        BatchState.HandedOver => "chip chip-ok",
        _ => "chip",
    };
}
