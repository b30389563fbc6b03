namespace Pakta.Web.Features.Units;

/// <summary>What the forms that change a unit ask for; each uses some of it.</summary>
public sealed class ChangeForm
{
    public string? Kode { get; set; }
    public string? Nama { get; set; }
    public string? Jenis { get; set; }
    public string? Sebutan { get; set; }
    public string? Wilayah { get; set; }

    /// <summary>Code of another unit, or words of its name.</summary>
    public string? Tujuan { get; set; }

    /// <summary>Code of a unit that was proposed and chosen.</summary>
    public string? TujuanPilihan { get; set; }
    public DateOnly? Mulai { get; set; }

    /// <summary>Decree or reason.</summary>
    public string? Dasar { get; set; }

    /// <summary>Codes of the units below that go along into a new one.</summary>
    public string[] Anak { get; set; } = [];

    /// <summary>People who go along into a new one.</summary>
    public Guid[] Pegawai { get; set; } = [];

    /// <summary>Code of a region that was proposed and chosen.</summary>
    public string? WilayahPilihan { get; set; }

    /// <summary>Words of a region that is looked for.</summary>
    public string? CariWilayah { get; set; }

    /// <summary>Which button: look for names, see what follows, go back to the form, or save.</summary>
    public string? Langkah { get; set; }
}
