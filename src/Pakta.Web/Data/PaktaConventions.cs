using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Pakta.Core;

namespace Pakta.Web.Data;

/// <summary>Model-wide types: ids as 16 bytes or uuid, instants as UTC, enums as words.</summary>
public static class PaktaConventions
{
    public static void Apply(ModelConfigurationBuilder builder, bool sqlite)
    {
        // SQLite can neither compare nor order DateTimeOffset; UTC DateTime works on both.
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
        if (sqlite)
        {
            builder.Properties<Guid>().HaveConversion<GuidBytes>();
            builder.Properties<UnitId>().HaveConversion<UnitIdBytes>();
            builder.Properties<PersonId>().HaveConversion<PersonIdBytes>();
            builder.Properties<CampaignId>().HaveConversion<CampaignIdBytes>();
            builder.Properties<SignatureId>().HaveConversion<SignatureIdBytes>();
        }
        else
        {
            builder.Properties<UnitId>().HaveConversion<UnitIdUuid>();
            builder.Properties<PersonId>().HaveConversion<PersonIdUuid>();
            builder.Properties<CampaignId>().HaveConversion<CampaignIdUuid>();
            builder.Properties<SignatureId>().HaveConversion<SignatureIdUuid>();
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        v => v.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));

    // Big-endian, so that version 7 ids keep their order of time in the index.
    private sealed class GuidBytes() : ValueConverter<Guid, byte[]>(v => v.ToByteArray(true), v => new Guid(v, true));
    private sealed class UnitIdBytes() : ValueConverter<UnitId, byte[]>(v => v.Value.ToByteArray(true), v => new UnitId(new Guid(v, true)));
    private sealed class PersonIdBytes() : ValueConverter<PersonId, byte[]>(v => v.Value.ToByteArray(true), v => new PersonId(new Guid(v, true)));
    private sealed class CampaignIdBytes() : ValueConverter<CampaignId, byte[]>(v => v.Value.ToByteArray(true), v => new CampaignId(new Guid(v, true)));
    private sealed class SignatureIdBytes() : ValueConverter<SignatureId, byte[]>(v => v.Value.ToByteArray(true), v => new SignatureId(new Guid(v, true)));
    private sealed class UnitIdUuid() : ValueConverter<UnitId, Guid>(v => v.Value, v => new UnitId(v));
    private sealed class PersonIdUuid() : ValueConverter<PersonId, Guid>(v => v.Value, v => new PersonId(v));
    private sealed class CampaignIdUuid() : ValueConverter<CampaignId, Guid>(v => v.Value, v => new CampaignId(v));
    private sealed class SignatureIdUuid() : ValueConverter<SignatureId, Guid>(v => v.Value, v => new SignatureId(v));
}
